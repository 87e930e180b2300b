"""How are Word and Excel opened and made? The only home of docx, openpyxl and XlsxWriter."""
