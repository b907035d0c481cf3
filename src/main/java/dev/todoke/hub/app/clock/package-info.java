/** Which time it is for the hub: the machine's in production, a fast one that survives restarts in rehearsal mode. */
package dev.todoke.hub.app.clock;
