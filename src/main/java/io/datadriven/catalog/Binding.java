package io.datadriven.catalog;

import com.fasterxml.jackson.databind.JsonMappingException;

/** Says where and why what a file says makes no record. */
final class Binding {

    private Binding() {}

    static String pointer(JsonMappingException e) {
        var pointer = new StringBuilder();
        for (var place : e.getPath()) {
            pointer.append('/').append(place.getFieldName() != null ? place.getFieldName() : place.getIndex());
        }
        return pointer.toString();
    }

    static String reason(JsonMappingException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root instanceof JsonMappingException it ? it.getOriginalMessage() : String.valueOf(root.getMessage());
    }
}
