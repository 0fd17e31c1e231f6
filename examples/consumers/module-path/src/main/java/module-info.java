/** An application of one named module. */
module vn.cchc.consumer.modular {
    requires vn.cchc.report;
}
