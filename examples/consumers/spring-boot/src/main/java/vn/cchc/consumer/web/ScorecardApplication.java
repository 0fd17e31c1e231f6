package vn.cchc.consumer.web;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** A service that scores what it is sent. */
@SpringBootApplication
public class ScorecardApplication {

    /** Starts the service. */
    public static void main(String[] arguments) {
        SpringApplication.run(ScorecardApplication.class, arguments);
    }

    /** The two languages of the library; whoever asks for no other is answered in Vietnamese. */
    @Bean
    LocaleResolver localeResolver() {
        Locale vietnamese = Locale.forLanguageTag("vi");
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(vietnamese, Locale.ENGLISH));
        resolver.setDefaultLocale(vietnamese);
        return resolver;
    }
}
