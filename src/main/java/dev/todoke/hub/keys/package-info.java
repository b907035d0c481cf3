/** Key sets outside the database: read, made where that is allowed, rotated. Uses nothing. */
package dev.todoke.hub.keys;
