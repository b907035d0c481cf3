/** Value types with their check digits, and masking. Uses nothing. */
package dev.todoke.hub.identity;
