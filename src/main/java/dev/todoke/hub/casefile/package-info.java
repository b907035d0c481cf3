/** Filings, cases, deliveries, clocks, events and the agenda of due work: the one truth, and the only owner of its tables. */
package dev.todoke.hub.casefile;
