/**
 * The {@code cchc} command: rank, explain and check files without writing a program.
 *
 * <p>Start at {@link vn.cchc.examples.command.Cchc}. It only reads options, calls the public API and prints.
 */
@NullMarked
package vn.cchc.examples.command;

import org.jspecify.annotations.NullMarked;
