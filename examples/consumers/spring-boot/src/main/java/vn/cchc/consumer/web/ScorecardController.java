package vn.cchc.consumer.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.cchc.io.ResultFiles;
import vn.cchc.model.criteria.CriteriaSet;
import vn.cchc.model.criteria.Rulebook;
import vn.cchc.model.problem.Checked;
import vn.cchc.model.problem.Language;
import vn.cchc.model.round.Round;
import vn.cchc.model.round.Stage;
import vn.cchc.scoring.Scorer;

/** Answers scorecards; what a constraint refuses with status 400, what only the whole round shows with 422. */
@RestController
class ScorecardController {

    /** A field of the request and what is wrong with it. */
    record Violation(String field, String message) {}

    @PostMapping("/scorecards")
    ResponseEntity<String> scorecards(@Valid @RequestBody ScorecardRequest request, Locale locale) {
        Rulebook rulebook =
                Rulebook.of(request.year(), CriteriaSet.of(request.criteria()).orThrow());
        Checked<Round> round = Round.of(rulebook, request.referenceDate(), request.units(), request.marks());
        return round.value()
                .map(sound -> json(200, ResultFiles.toJson(Scorer.of(rulebook).score(sound, Stage.COUNCIL))))
                .orElseGet(() -> json(422, ResultFiles.toJson(round.problems(), language(locale))));
    }

    @ExceptionHandler
    ResponseEntity<List<Violation>> invalid(MethodArgumentNotValidException refused) {
        return ResponseEntity.badRequest()
                .body(refused.getFieldErrors().stream()
                        .map(error -> new Violation(error.getField(), error.getDefaultMessage()))
                        .toList());
    }

    private static ResponseEntity<String> json(int status, String body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static Language language(Locale locale) {
        return locale.getLanguage().equals("en") ? Language.EN : Language.VI;
    }
}
