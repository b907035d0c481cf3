/** One class per rule: what the agency would refuse, and what will keep a person from being registered, said so that a clerk can mend it. */
package dev.todoke.hub.check;
