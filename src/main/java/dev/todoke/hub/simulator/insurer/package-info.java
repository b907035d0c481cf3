/** Invented insurers that take part like real ones: over the broker, with their own user, key and memory. They know the hub's public contracts only. */
package dev.todoke.hub.simulator.insurer;
