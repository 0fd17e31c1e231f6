package vn.cchc.model.act;

import java.time.LocalDate;
import java.util.Optional;
import vn.cchc.model.Agency;

/**
 * That an agency stands by the marks of a field it appraises (ký xác nhận kết quả thẩm định).
 *
 * @param agency the agency that signs
 * @param field the code of the field; nothing for every field it appraises
 * @param block the code of the block; nothing for every block
 * @param person who signed
 * @param date the day of the signature
 */
public record SignOff(
        Agency agency, Optional<String> field, Optional<String> block, String person, Optional<LocalDate> date) {

    /** Returns whether the sign-off covers a field of a block for an agency that appraises in it. */
    public boolean covers(String ofBlock, String ofField, Agency appraiser) {
        return agency.isSame(appraiser)
                && field.map(ofField::equals).orElse(true)
                && block.map(ofBlock::equals).orElse(true);
    }
}
