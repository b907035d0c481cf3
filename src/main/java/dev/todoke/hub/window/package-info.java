/** Opens the clocks of a case, ends them, and says what happens when one is due. */
package dev.todoke.hub.window;
