/** Whole stories: the running hub, seen from outside as employers, the agency and insurers see it. */
package dev.todoke.hub.story;
