/** Main class and wiring: what runs inside this JVM in rehearsal mode, what is outside in production, and the guard between the two. */
package dev.todoke.hub.app;
