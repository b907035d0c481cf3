/** Runs over a municipality's list of insured people: papers by what each holds, in volumes, resumable, the same bytes every time. */
package dev.todoke.hub.municipal;
