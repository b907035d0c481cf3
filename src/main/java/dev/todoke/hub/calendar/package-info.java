/** Open days of the government, Japanese dates, deadlines and dated tables. Uses nothing. */
package dev.todoke.hub.calendar;
