package vn.cchc.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.cchc.io.table.NumberStyle;
import vn.cchc.io.table.Vocabulary;
import vn.cchc.model.council.Petition;
import vn.cchc.model.criteria.Criterion;
import vn.cchc.model.criteria.Leaf;
import vn.cchc.model.criteria.MarkSource;
import vn.cchc.model.round.Exemption;
import vn.cchc.model.round.Participation;
import vn.cchc.model.round.Stage;
import vn.cchc.ranking.Place;

/** The words that files use for constants, Vietnamese and English; the name of the constant is always one of them. */
final class Words {

    /** Stands for every block that is not listed. */
    static final String ANY_BLOCK = "*";

    static final Vocabulary<Stage> STAGES = of(
            Stage.class,
            Map.of(
                    Stage.SELF, List.of("tự chấm", "tự đánh giá", "self-score"),
                    Stage.APPRAISAL, List.of("thẩm định", "appraised"),
                    Stage.REAPPRAISAL, List.of("thẩm định lại", "phúc tra"),
                    Stage.COUNCIL, List.of("hội đồng")));

    static final Vocabulary<MarkSource> SOURCES = of(
            MarkSource.class,
            Map.of(
                    MarkSource.SELF_THEN_APPRAISAL, List.of("tự chấm rồi thẩm định", "tự chấm"),
                    MarkSource.APPRAISAL, List.of("thẩm định"),
                    MarkSource.SURVEY, List.of("điều tra xã hội học", "điều tra", "khảo sát")));

    static final Vocabulary<Criterion.Kind> KINDS = of(
            Criterion.Kind.class,
            Map.of(
                    Criterion.Kind.REGULAR, List.of("thường", "tính vào tổng điểm"),
                    Criterion.Kind.BONUS, List.of("điểm cộng", "điểm thưởng"),
                    Criterion.Kind.PENALTY, List.of("điểm trừ")));

    static final Vocabulary<Participation.Kind> PARTICIPATIONS = of(
            Participation.Kind.class,
            Map.of(
                    Participation.Kind.RANKED, List.of("xếp hạng", "được xếp hạng"),
                    Participation.Kind.ASSESSED_NOT_RANKED,
                            List.of("đánh giá, không xếp hạng", "không xếp hạng", "được đánh giá, không xếp hạng"),
                    Participation.Kind.NOT_ASSESSED, List.of("không đánh giá", "không thuộc diện đánh giá")));

    static final Vocabulary<Petition.Request> REQUESTS = of(
            Petition.Request.class,
            Map.of(
                    Petition.Request.POINTS, List.of("điểm"),
                    Petition.Request.EXEMPTION, List.of("miễn", "không áp dụng")));

    static final Vocabulary<Petition.Outcome> OUTCOMES = of(
            Petition.Outcome.class,
            Map.of(
                    Petition.Outcome.OPEN, List.of("chưa trả lời"),
                    Petition.Outcome.ACCEPTED, List.of("chấp nhận"),
                    Petition.Outcome.PARTLY_ACCEPTED, List.of("chấp nhận một phần"),
                    Petition.Outcome.REFUSED, List.of("từ chối", "không chấp nhận")));

    static final Vocabulary<Exemption.Status> STATUSES = of(
            Exemption.Status.class,
            Map.of(
                    Exemption.Status.PROPOSED, List.of("đề xuất"),
                    Exemption.Status.CONFIRMED, List.of("xác nhận", "hội đồng xác nhận"),
                    Exemption.Status.REFUSED, List.of("từ chối", "không chấp nhận")));

    static final Vocabulary<Leaf.Documents> DOCUMENTS = of(
            Leaf.Documents.class,
            Map.of(
                    Leaf.Documents.REQUIRED, List.of("bắt buộc"),
                    Leaf.Documents.OPTIONAL, List.of("không bắt buộc")));

    /** Of rankings that were written: their constants only. */
    static final Vocabulary<Place.Standing> STANDINGS = of(Place.Standing.class, Map.of());

    static final Vocabulary<NumberStyle> NUMBER_STYLES = Vocabulary.of(
            new EnumMap<>(Map.of(NumberStyle.VI, List.of("vi-VN", "vi"), NumberStyle.EN, List.of("en-US", "en"))));

    private Words() {}

    private static <E extends Enum<E>> Vocabulary<E> of(Class<E> type, Map<E, List<String>> synonyms) {
        Map<E, List<String>> words = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            List<String> all = new ArrayList<>(List.of(constant.name()));
            all.addAll(synonyms.getOrDefault(constant, List.of()));
            words.put(constant, all);
        }
        return Vocabulary.of(words);
    }
}
