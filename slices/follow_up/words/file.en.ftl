file-label = File
file-help = Minutes or a picture, up to 10 MB: PDF, PNG, JPG, HEIC, Word, Excel, PowerPoint, OpenDocument or text. Only the board and the stewards can fetch it.
fault-file-empty = The file is empty. Choose it again.
fault-file-large = The file is larger than 10 MB. Choose a smaller one, or give a link.
fault-file-kind = We do not take this file. Choose a PDF, a picture, a document of Word, Excel, PowerPoint or OpenDocument, or plain text.
