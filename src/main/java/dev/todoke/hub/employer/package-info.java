/** Employers and the agents (社労士) who file for them: who they are, which offices they file for, how they want to be treated. */
package dev.todoke.hub.employer;
