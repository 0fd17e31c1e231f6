package vn.cchc.io.table;

import vn.cchc.model.problem.Code;

/** Takes what is wrong with one cell. */
@FunctionalInterface
interface Reporter {

    /** Reports a problem at the cell. */
    void problem(Code code, Object... values);
}
