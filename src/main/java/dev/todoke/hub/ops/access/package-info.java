/** Who may use the desk: users with roles, sign-in, its throttle and its audit entries. */
package dev.todoke.hub.ops.access;
