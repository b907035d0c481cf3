/** Insurer packs, what goes to an insurer and what comes back from it. */
package dev.todoke.hub.insurer;
