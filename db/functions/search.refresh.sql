-- Search documents are derived by `index_service`: made anew when it changes.
SELECT tjenestegraf.index_service(code) FROM tjenestegraf.catalogue_entry ORDER BY code;
