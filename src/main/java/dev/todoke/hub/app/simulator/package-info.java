/** The simulated agency and insurers in a process of their own, without a hub. */
package dev.todoke.hub.app.simulator;
