package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cchc.io.FaultCase.places;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.round.Round;

/** The index that is shown is the one that is ranked and banded. */
class F14EdgeOfABandTest {

    @Test
    void publishedIndexAndBandNeverDisagree() throws IOException {
        Rulebook rulebook = FaultCase.rules("100", "code,maximum", "1,80", "2,10", "3,6", "4,4");

        Round round = FaultCase.roundOf(
                        "r.csv",
                        "Đơn vị,1,2,3,4\nA,76.7952,0,0,\nB,63.9959,,,\nC,64,,,\nD,71.9999,0,,\n[exemptions]\n"
                                        .replace("Đơn vị", "[marks]\nĐơn vị")
                                + "unit,criterion,reason\nA,4,x\nB,2,x\nB,3,x\nB,4,x\nC,2,x\nC,3,x\nC,4,x\nD,3,x\nD,4,x\n",
                        rulebook)
                .orThrow();

        assertThat(places(round)).containsExactly("1 A 80.00 Tốt", "1 C 80.00 Tốt", "1 D 80.00 Tốt", "4 B 79.99 Khá");
    }
}
