/** The hub's answer to one filing, and the letter that sends one case back: as XML for the payroll system and as a page for the clerk. */
package dev.todoke.hub.employer.receipt;
