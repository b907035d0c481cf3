/** The message broker of rehearsal mode with its users and queues, and how this hub talks to any broker. */
package dev.todoke.hub.app.broker;
