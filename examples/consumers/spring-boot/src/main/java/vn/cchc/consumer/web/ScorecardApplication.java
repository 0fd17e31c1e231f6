package vn.cchc.consumer.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service that scores what it is sent. */
@SpringBootApplication
public class ScorecardApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(ScorecardApplication.class, arguments);
    }
}
