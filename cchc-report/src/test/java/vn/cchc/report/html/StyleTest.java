package vn.cchc.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the colours of the style sheet to the contrast that the Web Content Accessibility Guidelines ask for. */
class StyleTest {

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;
    private static final String PAPER = "#ffffff";

    private record Rule(String selector, String body) {

        List<String> of(String property) {
            Matcher value = Pattern.compile("(?:^|;)" + property + ":([^;]*)").matcher(body);
            List<String> colours = new ArrayList<>();
            while (value.find()) {
                Matcher colour = COLOUR.matcher(value.group(1));
                while (colour.find()) {
                    colours.add(colour.group());
                }
            }
            return colours;
        }
    }

    @Test
    void everyTextContrastsWithItsGround() {
        List<Rule> coloured = rules().stream()
                .filter(rule -> !rule.of("color").isEmpty() && !rule.selector().equals("a"))
                .toList();

        assertThat(coloured).hasSizeGreaterThan(10).allSatisfy(rule -> {
            assertThat(rule.of("background"))
                    .as(rule.selector() + " names its ground")
                    .isNotEmpty();
            for (String ground : rule.of("background")) {
                assertThat(contrast(rule.of("color").get(0), ground))
                        .as(rule.toString())
                        .isGreaterThanOrEqualTo(TEXT);
            }
        });
    }

    @Test
    void everyGroundNamesItsInk() {
        assertThat(rules())
                .filteredOn(rule -> !rule.of("background").isEmpty())
                .allSatisfy(
                        rule -> assertThat(rule.of("color")).as(rule.selector()).hasSize(1));
    }

    @Test
    void linksContrastWithEveryGroundTheyStandOn() {
        Rule link = rules().stream()
                .filter(rule -> rule.selector().equals("a"))
                .findFirst()
                .orElseThrow();

        rules().stream()
                .flatMap(rule -> rule.of("background").stream())
                .forEach(ground -> assertThat(contrast(link.of("color").get(0), ground))
                        .as(ground)
                        .isGreaterThanOrEqualTo(TEXT));
    }

    @Test
    void wordsAndShapesOfPicturesContrastWithThePaper() {
        List<Rule> shapes = rules().stream()
                .filter(rule -> !rule.of("fill").isEmpty() || !rule.of("stroke").isEmpty())
                .toList();

        assertThat(shapes).hasSizeGreaterThan(5).allSatisfy(rule -> {
            double needed = rule.selector().contains("text") ? TEXT : SHAPE;
            rule.of("fill")
                    .forEach(colour -> assertThat(contrast(colour, PAPER)).isGreaterThanOrEqualTo(needed));
            rule.of("stroke")
                    .forEach(colour -> assertThat(contrast(colour, PAPER)).isGreaterThanOrEqualTo(needed));
        });
    }

    @Test
    void knowsTheContrastOfTheGuidelines() {
        assertThat(contrast("#000000", PAPER)).isEqualTo(21.0);
        assertThat(contrast("#767676", PAPER)).isBetween(4.5, 4.6);
        assertThat(contrast("#777777", PAPER)).isLessThan(4.5);
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(Style.OF_ALL_PAGES.text());
        while (rule.find()) {
            rules.add(new Rule(rule.group(1).strip(), rule.group(2)));
        }
        return rules;
    }

    private static double contrast(String one, String two) {
        double first = luminance(one);
        double second = luminance(two);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
