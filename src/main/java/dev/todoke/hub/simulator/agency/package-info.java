/** A pension agency to rehearse and test with: its own HTTP server, its own ledger, its own view of what a correct application is. */
package dev.todoke.hub.simulator.agency;
