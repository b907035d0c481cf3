/** The PostgreSQL of rehearsal mode, and the transactions of both modes. */
package dev.todoke.hub.app.database;
