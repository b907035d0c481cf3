/** Figures for monitoring, counted in the database. */
package dev.todoke.hub.ops.metrics;
