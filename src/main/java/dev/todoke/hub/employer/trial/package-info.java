/** Reads and checks a file as the intake would, reports what it found, and files nothing. */
package dev.todoke.hub.employer.trial;
