/** Writes what an employer is told into its {@code out/}: receipts, return letters, notices. */
package dev.todoke.hub.employer.outbox;
