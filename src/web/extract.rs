//! What a browser sent: fields of a form, or a file with fields beside it.

use crate::error::Error;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// The fields of a posted form, exactly as typed. Repeated names become lists.
pub struct Fields<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Fields<T> {
    type Rejection = Error;
    async fn from_request(request: Request, state: &S) -> Result<Fields<T>, Error> {
        let bytes = Bytes::from_request(request, state).await.map_err(|_| Error::TooLarge)?;
        serde_html_form::from_bytes(&bytes).map(Fields).map_err(|_| Error::Unreadable("web-error-form"))
    }
}

/// A file as it came: its name is the sender's word and is used for nothing but showing it.
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A form with files.
#[derive(Default)]
pub struct Upload {
    pub fields: HashMap<String, String>,
    pub files: HashMap<String, File>,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Error;
    async fn from_request(request: Request, state: &S) -> Result<Upload, Error> {
        const UNREADABLE: Error = Error::Unreadable("web-error-upload");
        let mut parts = Multipart::from_request(request, state).await.map_err(|_| UNREADABLE)?;
        let mut upload = Upload::default();
        while let Some(part) = parts.next_field().await.map_err(|_| UNREADABLE)? {
            let Some(name) = part.name().map(str::to_owned) else {
                continue;
            };
            let file = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(|_| Error::TooLarge)?;
            match file {
                Some(file) => {
                    let bytes = bytes.to_vec();
                    upload.files.insert(name, File { name: file, bytes });
                }
                None => {
                    let text = String::from_utf8(bytes.to_vec()).map_err(|_| UNREADABLE)?;
                    upload.fields.insert(name, text);
                }
            }
        }
        Ok(upload)
    }
}

/// The values in an address. One that cannot be read names nothing that exists.
pub struct Path<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Path<T>, Error> {
        axum::extract::Path::<T>::from_request_parts(parts, state)
            .await
            .map(|found| Path(found.0))
            .map_err(|_| Error::NotFound)
    }
}

/// What follows the question mark. Names it does not know are passed over; values it cannot read become the default.
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequestParts<S> for Query<T> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Query<T>, Error> {
        let text = parts.uri.query().unwrap_or("");
        Ok(Query(serde_html_form::from_str(text).unwrap_or_default()))
    }
}
