/** Whom the hub works with, and whether they can be reached: circuits, so that a dead partner costs nothing and delays nobody else. */
package dev.todoke.hub.partner;
