/** Puts back on the agenda what of chosen cases has not verifiably left the hub; what has left is told with the reason. */
package dev.todoke.hub.casefile.replay;
