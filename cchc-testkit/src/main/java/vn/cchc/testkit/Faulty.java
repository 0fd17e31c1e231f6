package vn.cchc.testkit;

import vn.cchc.model.problem.Code;

/**
 * Rows with one planted fault.
 *
 * @param rows the rows, sound but for the fault
 * @param code the problem by which they must be refused
 */
public record Faulty<T>(T rows, Code code) {}
