/** The pages of the desk and the queries behind them. */
package dev.todoke.hub.ops.desk;
