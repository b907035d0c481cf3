/** Takes a dropped file in: archived, read, checked, turned into cases and answered with a receipt, in one transaction. */
package dev.todoke.hub.employer.intake;
