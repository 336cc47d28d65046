package io.datadriven.platform;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount as it is sent: a decimal text, so that nobody's floating point changes it. */
@Schema(name = "Money", description = "An amount of money, or a price of one unit.")
public record Money(
        @Schema(description = "A decimal number.", examples = "0.192")
        String amount,

        @Schema(description = "By ISO 4217.", examples = "USD")
        String currency) {

    public static Money usd(BigDecimal amount) {
        return new Money(amount.toPlainString(), "USD");
    }
}
