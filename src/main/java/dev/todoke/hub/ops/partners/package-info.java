/** 相手先: whether partners can be reached, answer as usual, and what waits for them. */
package dev.todoke.hub.ops.partners;
