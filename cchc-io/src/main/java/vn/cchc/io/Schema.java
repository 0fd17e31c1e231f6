package vn.cchc.io;

import static vn.cchc.io.table.Field.optional;
import static vn.cchc.io.table.Field.required;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.cchc.io.table.Field;

/**
 * A table that is understood: its name, the names people give it, and its columns.
 *
 * @param name the name in files that we write
 * @param synonyms further names
 * @param fields the columns
 */
record Schema(String name, List<String> synonyms, List<Field> fields) {

    static final Schema RULEBOOK = of("rulebook", List.of("bộ quy tắc"), nameAndValue());

    static final Schema BLOCKS = of(
            "blocks",
            List.of("khối", "các khối"),
            required("block", "code", "khối", "mã khối", "mã"),
            optional("name", "tên", "tên khối"),
            optional("set", "bộ tiêu chí"));

    static final Schema CRITERIA = of(
            "criteria",
            List.of("tiêu chí", "bộ tiêu chí"),
            required("code", "mã", "mã tiêu chí", "stt", "tt", "criterion"),
            optional("parent", "mã cha", "cấp trên", "mã cấp trên", "thuộc"),
            optional("name", "name_vi", "tên", "tên tiêu chí", "tiêu chí", "nội dung", "lĩnh vực, tiêu chí"),
            required("maximum", "max", "max_points", "điểm tối đa", "điểm chuẩn", "thang điểm", "tối đa"),
            optional("rule", "cách chấm", "quy tắc"),
            optional("parameters", "tham số"),
            optional("source", "nguồn", "nguồn điểm"),
            optional("appraiser", "cơ quan thẩm định"),
            optional("task", "nhiệm vụ"),
            optional("kind", "loại"),
            optional("set", "bộ", "bộ tiêu chí"),
            optional("documents", "tài liệu", "tài liệu kiểm chứng"),
            optional("guidance", "hướng dẫn", "hướng dẫn chấm"),
            optional("citation", "căn cứ"),
            // printed summaries of a set give these counts; the rows themselves are what counts
            optional("criteriaCount", "criteria_count", "số tiêu chí"),
            optional("subcriteriaCount", "subcriteria_count", "số tiêu chí thành phần"));

    static final Schema REGULATIONS = of(
            "regulations",
            List.of("quy định"),
            required("name", "tên", "quy định"),
            required("value", "giá trị"),
            optional("block", "khối"));

    static final Schema ROUND = of("round", List.of("kỳ đánh giá"), nameAndValue());

    static final Schema UNITS = of(
            "units",
            List.of("đơn vị", "danh sách đơn vị"),
            required("code", "mã", "mã đơn vị", "unit"),
            optional("name", "tên", "tên đơn vị", "name_vi"),
            optional("block", "khối", "mã khối", "nhóm"),
            optional("parent", "thuộc", "cấp trên"),
            optional("participation", "tham gia", "xếp hạng"),
            optional("reason", "lý do"),
            optional("validFrom", "valid_from", "có hiệu lực từ", "hiệu lực từ", "từ ngày"),
            optional("validTo", "valid_to", "có hiệu lực đến", "hiệu lực đến", "đến ngày"),
            optional("successor", "đơn vị kế thừa", "nhập vào"));

    static final Schema MARKS = of(
            "marks",
            List.of("điểm", "kết quả chấm", "kết quả"),
            required("unit", "đơn vị", "mã đơn vị", "tên đơn vị"),
            required("criterion", "tiêu chí", "mã tiêu chí", "code", "mã"),
            optional("stage", "giai đoạn"),
            optional("points", "điểm", "số điểm", "score"),
            optional("reported", "đạt được", "số đạt", "tử số"),
            optional("outOf", "out_of", "trên tổng số", "tổng số", "mẫu số"),
            optional("evidence", "kết quả", "minh chứng"),
            optional("agency", "cơ quan", "cơ quan chấm"),
            optional("person", "người chấm"),
            optional("time", "thời điểm", "thời gian", "ngày chấm"),
            optional("reason", "lý do"),
            optional("decision", "quyết định"),
            optional("documents", "tài liệu", "tài liệu kiểm chứng"));

    static final Schema EXEMPTIONS = of(
            "exemptions",
            List.of("miễn", "miễn tiêu chí", "không áp dụng"),
            required("unit", "đơn vị", "mã đơn vị"),
            required("criterion", "tiêu chí", "mã tiêu chí"),
            optional("from", "từ giai đoạn", "giai đoạn", "stage"),
            required("reason", "lý do"),
            optional("basis", "căn cứ"),
            optional("proposedBy", "proposed_by", "đơn vị đề xuất", "người đề xuất"),
            optional("status", "trạng thái"),
            optional("decision", "quyết định"),
            optional("time", "thời điểm", "thời gian"));

    static final Schema TASKS = of(
            "tasks",
            List.of("nhiệm vụ", "nhiệm vụ được giao"),
            required("task", "nhiệm vụ"),
            required("unit", "đơn vị", "mã đơn vị"),
            optional("decision", "quyết định"));

    static final Schema AGREEMENTS = of(
            "agreements",
            List.of("thống nhất", "văn bản thống nhất"),
            required("unit", "đơn vị", "mã đơn vị"),
            optional("number", "số văn bản", "số"),
            optional("date", "ngày"));

    static final Schema PETITIONS = of(
            "petitions",
            List.of("kiến nghị"),
            required("id", "mã kiến nghị", "số"),
            required("unit", "đơn vị", "mã đơn vị"),
            required("criterion", "tiêu chí", "mã tiêu chí"),
            required("request", "đề nghị", "nội dung đề nghị"),
            optional("points", "điểm", "điểm đề nghị"),
            optional("reason", "lý do"),
            optional("date", "ngày"),
            optional("member", "thành viên hội đồng", "người trả lời"),
            optional("outcome", "kết quả"),
            optional("answer", "trả lời"));

    static final Schema PETITION_STEPS = of(
            "petitionSteps",
            List.of("xử lý kiến nghị"),
            required("petition", "mã kiến nghị", "kiến nghị"),
            optional("member", "thành viên hội đồng", "người trả lời"),
            optional("outcome", "kết quả"),
            optional("answer", "trả lời"),
            optional("time", "thời điểm", "thời gian"));

    static final Schema LOCKS = of(
            "locks",
            List.of("khóa điểm", "khóa điểm tự chấm"),
            required("unit", "đơn vị", "mã đơn vị"),
            optional("person", "người khóa"),
            optional("time", "thời điểm", "thời gian"));

    static final Schema SIGN_OFFS = of(
            "signOffs",
            List.of("ký xác nhận"),
            required("agency", "cơ quan", "cơ quan thẩm định"),
            optional("field", "lĩnh vực", "mã lĩnh vực"),
            optional("block", "khối", "mã khối"),
            optional("person", "người ký"),
            optional("date", "ngày"));

    static final Schema DECISIONS = of(
            "decisions",
            List.of("quyết nghị", "quyết định của hội đồng"),
            required("number", "số", "số văn bản"),
            optional("date", "ngày"),
            optional("subject", "nội dung"),
            optional("members", "số thành viên"),
            optional("present", "có mặt"),
            optional("inWriting", "in_writing", "ý kiến bằng văn bản"),
            optional("inFavour", "in_favour", "tán thành"),
            optional("against", "không tán thành"));

    static final Schema APPROVAL = of(
            "approval",
            List.of("phê duyệt"),
            required("decision", "quyết định", "số quyết định"),
            optional("person", "người ký"),
            optional("date", "ngày"));

    static final Schema CORRECTIONS = of(
            "corrections",
            List.of("đính chính"),
            required("unit", "đơn vị", "mã đơn vị"),
            required("criterion", "tiêu chí", "mã tiêu chí"),
            optional("points", "điểm"),
            optional("evidence", "minh chứng"),
            required("basis", "căn cứ"),
            optional("agency", "cơ quan"),
            optional("person", "người nhập"),
            optional("time", "thời điểm", "thời gian"),
            optional("reason", "lý do"),
            optional("documents", "tài liệu", "tài liệu kiểm chứng"));

    static final Schema APPLICABILITY = of(
            "applicability",
            List.of("đề xuất áp dụng"),
            required("unit", "đơn vị", "mã đơn vị"),
            required("criterion", "tiêu chí", "mã tiêu chí"),
            required("applies", "áp dụng"),
            optional("reason", "lý do"),
            optional("proposedBy", "proposed_by", "đơn vị đề xuất", "người đề xuất"),
            optional("date", "ngày"));

    static final Schema PUBLISHED = of(
            "published",
            List.of("bảng công bố", "kết quả công bố"),
            optional("rank", "rank_printed", "hạng", "xếp hạng", "thứ hạng", "vị trí"),
            optional("unit", "unit_vi", "đơn vị", "tên đơn vị", "region_vi", "bộ, cơ quan"),
            optional("year", "năm"),
            optional("block", "khối", "nhóm"),
            optional("province", "tỉnh", "scope", "phạm vi"),
            optional("unitsRanked", "units_ranked", "số đơn vị xếp hạng", "units", "tổng số đơn vị"),
            optional("appraisal", "appraisal_points", "điểm thẩm định"),
            optional("survey", "survey_points", "điểm điều tra", "điểm điều tra xã hội học"),
            optional("total", "total_points", "tổng điểm", "points", "điểm"),
            optional("maximum", "max_points", "điểm tối đa"),
            optional("index", "score", "chỉ số", "percent_printed", "tỷ lệ"),
            optional("unitOfMeasure", "unit_of_measure"),
            optional("band", "band_vi", "xếp loại"),
            optional("count", "số đơn vị"),
            optional("component", "thành phần"),
            optional("source", "nguồn"),
            optional("note", "ghi chú", "check"));

    static final Schema RESULT = of("result", List.of("kết quả xếp hạng"), nameAndValue());

    static final Schema RULES = of(
            "rules",
            List.of(),
            required("block", "khối"),
            required("name", "tên"),
            required("value", "giá trị"),
            optional("overridden"));

    /** The columns of a ranking that was written; of them only those about place and index are read back. */
    static final Schema RANKING = of(
            "ranking",
            List.of("xếp hạng", "bảng xếp hạng"),
            optional("block", "khối", "mã khối"),
            optional("place", "rank", "hạng", "xếp hạng"),
            optional("printed"),
            required("unit", "code", "mã", "mã đơn vị"),
            optional("name", "tên", "tên đơn vị", "đơn vị"),
            optional("standing"),
            optional("points"),
            optional("maximum"),
            optional("bonus"),
            optional("penalty"),
            required("index", "chỉ số"),
            optional("exactIndex"),
            optional("band"),
            optional("separatedFrom"),
            optional("separatedBy"),
            optional("tieBreak"),
            optional("aheadValue"),
            optional("ownValue"),
            optional("lowestIndex"),
            optional("highestIndex"),
            optional("bestPlace"),
            optional("worstPlace"),
            optional("missing"),
            optional("reason"),
            optional("cappedBy"),
            optional("percentRank"));

    static final Schema FINDINGS = of(
            "findings",
            List.of("kết luận"),
            required("unit", "đơn vị", "mã đơn vị"),
            required("finding", "kết luận"),
            optional("decision", "quyết định"));

    static final Schema WEIGHTS = of(
            "weights",
            List.of("trọng số", "bộ trọng số"),
            required("set", "bộ"),
            required("criterion", "tiêu chí", "mã tiêu chí"),
            required("weight", "trọng số"));

    /** How a run of robustness was made. */
    static final Schema RUN = of("run", List.of(), nameAndValue());

    /** The places that a run of robustness found; of them only the best and the worst are read back. */
    static final Schema PLACES = of(
            "places",
            List.of(),
            optional("block"),
            required("unit"),
            optional("name"),
            optional("standing"),
            optional("place"),
            optional("draws"),
            optional("mean"),
            optional("median"),
            optional("q05"),
            optional("q95"),
            required("best"),
            required("worst"),
            optional("first"),
            optional("top"),
            optional("settled"));

    /** The places between which units can still end up; of them only the best and the worst are read back. */
    static final Schema BOUNDS = of(
            "bounds",
            List.of(),
            optional("block"),
            required("unit"),
            optional("name"),
            optional("place"),
            required("bestPlace"),
            required("worstPlace"),
            optional("index"),
            optional("lowestIndex"),
            optional("highestIndex"),
            optional("exactLowest"),
            optional("exactHighest"),
            optional("worstBand"),
            optional("bestBand"),
            optional("mayBeWithoutPlace"),
            optional("certainty"),
            optional("outcomes"),
            optional("taken"),
            optional("open"));

    /** The columns of a form that is filled in, see {@link Template}. */
    static final Schema TEMPLATE = of(
            "template",
            List.of(),
            optional("unit", "mã đơn vị", "unit code"),
            optional("unitName", "tên đơn vị", "unit name"),
            required("criterion", "mã tiêu chí", "criterion code"),
            optional("part", "số liệu", "figure"),
            optional("name", "nội dung", "content"),
            optional("maximum", "điểm tối đa"),
            required("guide", "cách điền", "what to enter"),
            optional("self", "đơn vị tự chấm", "unit's self-score"),
            optional("selfDocuments", "tài liệu của đơn vị", "unit's documents"),
            optional("evidence", "kết quả", "result"),
            optional("reported", "đạt được"),
            optional("outOf", "trên tổng số"),
            required("points", "điểm tự chấm", "điểm thẩm định", "self-score", "appraised score"),
            optional("documents", "tài liệu kiểm chứng"),
            optional("reason", "giải trình", "explanation"));

    static final List<Schema> OF_RULEBOOKS = List.of(RULEBOOK, BLOCKS, CRITERIA, REGULATIONS, APPLICABILITY);

    static final List<Schema> OF_ROUNDS = List.of(
            ROUND,
            UNITS,
            MARKS,
            EXEMPTIONS,
            TASKS,
            AGREEMENTS,
            PETITIONS,
            PETITION_STEPS,
            LOCKS,
            SIGN_OFFS,
            DECISIONS,
            APPROVAL,
            CORRECTIONS,
            APPLICABILITY);

    /** Returns the table of the rows of a type: {@code petitions} of {@code PetitionRow}. */
    static String ofRows(String type) {
        String kind = type.replace("Row", "").replace("SelfScore", "").replace("Applicability", "applicabilit");
        return OF_ROUNDS.stream()
                .map(Schema::name)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparing(String::length))
                .orElse(kind);
    }

    String[] names() {
        String[] names = new String[synonyms.size() + 1];
        names[0] = name;
        for (int i = 0; i < synonyms.size(); i++) {
            names[i + 1] = synonyms.get(i);
        }
        return names;
    }

    private static Schema of(String name, List<String> synonyms, Field... fields) {
        return new Schema(name, synonyms, List.of(fields));
    }

    private static Field[] nameAndValue() {
        return new Field[] {required("name", "tên", "mục"), required("value", "giá trị", "nội dung")};
    }
}
