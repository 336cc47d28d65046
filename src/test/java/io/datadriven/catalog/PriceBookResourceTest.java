package io.datadriven.catalog;

import static io.datadriven.Api.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PriceBookResourceTest {

    private static final String AWS = "aws-us-east-1-2024-07";

    @Test
    void price_books_are_listed_without_their_prices() {
        anonymous()
                .get("/v1/price-books")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(AWS))
                .body("items[0].title", notNullValue())
                .body("items[0].prices", nullValue());
    }

    @Test
    void price_books_come_page_by_page() {
        var first = anonymous().get("/v1/price-books?limit=1").jsonPath();

        anonymous()
                .queryParam("limit", 1)
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/v1/price-books")
                .then()
                .statusCode(200)
                .body("items.id", not(contains(first.getString("items[0].id"))));
    }

    @Test
    void a_price_is_a_decimal_text_with_its_currency() {
        anonymous()
                .get("/v1/price-books/" + AWS)
                .then()
                .statusCode(200)
                .body("prices.find { it.key == 's3.deep-archive.gb-month' }.price.amount", is("0.00099"))
                .body("prices.find { it.key == 's3.deep-archive.gb-month' }.price.currency", is("USD"));
    }

    @Test
    void a_price_book_says_what_a_month_is_and_what_other_ways_to_buy_save() {
        anonymous()
                .get("/v1/price-books/" + AWS)
                .then()
                .body("hoursPerMonth", is(730))
                .body("spot.savingLow", is(0.53f))
                .body("spot.savingHigh", is(0.76f))
                .body("spot.interruption", is(0.2f))
                .body("reserved.saving", is(0.373f));
    }

    @Test
    void what_is_no_price_book_is_not_found() {
        anonymous()
                .get("/v1/price-books/nowhere")
                .then()
                .statusCode(404)
                .body("code", is("not-found"))
                .body("detail", is("No price book is called 'nowhere'."));
    }
}
