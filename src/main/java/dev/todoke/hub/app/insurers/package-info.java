/** Which insurers the hub serves follows from whose people are filed here. */
package dev.todoke.hub.app.insurers;
