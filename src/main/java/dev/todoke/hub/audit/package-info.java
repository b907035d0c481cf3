/** Append-only keyed hash chain of what was done with protected data, and its offline verification. */
package dev.todoke.hub.audit;
