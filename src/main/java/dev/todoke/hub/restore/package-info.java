/** A database that was put back to an earlier point in time: noticed, and completed from what lies beside it before any work goes on. */
package dev.todoke.hub.restore;
