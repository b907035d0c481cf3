/**
 * The fault harness: a hub installation of real processes, a seeded schedule of faults, employers who file all the while, and a judge who
 * compares what was sent with what the partners have. Runs by {@code bench/faults}; a short run is part of {@code mvn verify}.
 */
package dev.todoke.hub.faults;
