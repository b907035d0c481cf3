/** The documents the hub issues, as typed letters: content, PDF and XML. */
package dev.todoke.hub.notice;
