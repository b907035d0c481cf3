/** Consumers that look for work at intervals and are woken in between. */
package dev.todoke.hub.app.wake;
